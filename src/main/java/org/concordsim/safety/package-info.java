/** What is at stake beyond disputes: crimes, accidents, and whether people feel safe. */
package org.concordsim.safety;
