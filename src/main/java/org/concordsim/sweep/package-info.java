/** Points of a parameter sweep: designs, their factors and the levels of these. */
package org.concordsim.sweep;
