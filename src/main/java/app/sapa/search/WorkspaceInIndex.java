package app.sapa.search;

import org.hibernate.search.mapper.pojo.tenancy.TenantIdentifierConverter;

/** Writes a workspace's number into the index, beside every document, and reads it back. */
public final class WorkspaceInIndex implements TenantIdentifierConverter {
  @Override
  public Long fromStringValue(String written) {
    return Long.valueOf(written);
  }
}
