package org.concordsim.parameter;

/**
 * Why parameters that are each within their range do not go together.
 *
 * @param key the parameter that is to blame, empty if all of them are
 * @param what what is wrong and what is allowed
 */
public record Fault(String key, String what) {}
