/** Intervals and paired differences. */
package org.concordsim.statistics;
