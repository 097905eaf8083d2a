package org.waymend.settlement.domain;

import java.util.List;
import java.util.UUID;
import org.waymend.settlement.Account;
import org.waymend.settlement.LineKind;
import org.waymend.settlement.PartyKind;

/** Which two accounts an amount moves. */
public final class Journal {
  private Journal() {}

  /** One side of an entry; one of the amounts is 0. */
  public record Posting(
      UUID chargeLineId,
      int position,
      UUID statementId,
      Account account,
      long debitMinor,
      long creditMinor) {}

  /** The entry of a line: what is debited first. */
  public static List<Posting> of(ChargeLine line) {
    var kind = line.party().kind();
    var debit = kind == PartyKind.CUSTOMER ? Account.RECEIVABLE : cost(kind, line.kind());
    var credit = kind == PartyKind.CUSTOMER ? revenue(line.kind()) : payable(kind);
    long minor = line.amount().minor();
    return List.of(
        posting(line, 1, minor < 0 ? credit : debit, Math.abs(minor), 0),
        posting(line, 2, minor < 0 ? debit : credit, 0, Math.abs(minor)));
  }

  private static Posting posting(
      ChargeLine line, int position, Account account, long debit, long credit) {
    return new Posting(line.id(), position, line.statementId(), account, debit, credit);
  }

  private static Account revenue(LineKind kind) {
    return switch (kind) {
      case LABOUR, COMMISSION -> Account.REVENUE_LABOUR;
      case CALL_OUT -> Account.REVENUE_CALL_OUT;
      case TRAVEL -> Account.REVENUE_TRAVEL;
      case PART -> Account.REVENUE_PART;
      case SURCHARGE -> Account.REVENUE_SURCHARGE;
      case TAX -> Account.TAX_OUTPUT;
    };
  }

  private static Account cost(PartyKind party, LineKind kind) {
    if (party == PartyKind.ENGINEER) {
      return Account.COST_COMMISSION;
    }
    return kind == LineKind.TAX ? Account.TAX_INPUT : Account.COST_PROVIDER;
  }

  private static Account payable(PartyKind party) {
    return party == PartyKind.ENGINEER ? Account.PAYABLE_ENGINEER : Account.PAYABLE_PROVIDER;
  }
}
