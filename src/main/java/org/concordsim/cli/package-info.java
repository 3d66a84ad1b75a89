/** Commands, messages, progress. */
package org.concordsim.cli;
