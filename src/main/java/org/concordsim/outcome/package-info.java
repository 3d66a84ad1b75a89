/** Measures and the counters they are made from. */
package org.concordsim.outcome;
