package org.waymend.shared.token;

import java.util.List;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All keys. */
interface SigningKeys {
  /** The two that are accepted, or one, or none; the newest first. */
  List<SigningKey> active(TokenPurpose purpose);

  /** All that are accepted. */
  Page<SigningKey> page(ListQuery query);

  /** Keeps the purpose's first key; another that is quicker wins. */
  void addFirst(SigningKey key);

  /** Keeps a newer key and forgets all but it and the one before. */
  void addNewest(SigningKey key);
}
