/**
 * Speed: a year of Nanjing against the least that any program must do for it, and against agents
 * who are all looked at every day. Started by {@code ./concord benchmark}, never by the tests.
 */
package org.concordsim.benchmark;
