package org.waymend.attachment;

/** What an attachment is for. */
public enum AttachmentPurpose {
  /** Shows something; always an image or a film. */
  PHOTO,
  /** Somebody's signature; always an image. */
  SIGNATURE,
  /** Anything else. */
  FILE
}
