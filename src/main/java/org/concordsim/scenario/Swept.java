package org.concordsim.scenario;

import java.util.Optional;
import org.concordsim.sweep.Sweep;

/** A checked sweep, and the table that its points come from if there is one. */
record Swept(Sweep sweep, Optional<SweepTable> table) {}
