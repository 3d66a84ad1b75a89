package org.concordsim.reference;

import java.util.Optional;

/** What a worker is told of a dispute, or of nothing where the report is false. */
record Report(Optional<Dispute> dispute, double verify, double settle, double paperwork) {}
