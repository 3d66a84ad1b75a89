/** Fits parameters of a scenario to published targets, and says what the targets do not tell. */
package org.concordsim.calibration;
