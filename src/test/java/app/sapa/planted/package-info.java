/** Classes that break a rule of the house each, so that a test can see the rule bite. */
package app.sapa.planted;
