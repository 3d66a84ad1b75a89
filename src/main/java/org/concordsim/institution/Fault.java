package org.concordsim.institution;

/**
 * Why parameters that are each within their range are no institution together.
 *
 * @param key the parameter that is to blame
 * @param what what is wrong and what is allowed
 */
public record Fault(String key, String what) {}
