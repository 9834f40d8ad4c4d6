/**
 * Reads the folders of {@code tenants/}, one declarative folder per client company, and applies
 * them create-only. A folder is read whole before anything is written: start at {@link
 * app.sapa.provisioning.TenantFolder}, which gives {@link app.sapa.provisioning.Tenant} records or
 * every problem at once, each with file, line and field.
 */
@NullMarked
package app.sapa.provisioning;

import org.jspecify.annotations.NullMarked;
