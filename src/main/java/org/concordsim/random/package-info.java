/** The keyed generator and the distributions on it. */
package org.concordsim.random;
