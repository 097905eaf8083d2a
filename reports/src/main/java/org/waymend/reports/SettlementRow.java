package org.waymend.reports;

/** A charge line as it stands on the paper, with what its page says above it. */
record SettlementRow(
    String statement,
    String partyName,
    String about,
    String direction,
    String total,
    String day,
    String visit,
    String what,
    String quantity,
    String price,
    String amount) {}
