package org.waymend.reports;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed paper, read back as people and scanners read it. */
final class PrintedPaper implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "screenshots");

  final PDDocument document;

  PrintedPaper(byte[] pdf) throws IOException {
    document = Loader.loadPDF(pdf);
  }

  int pages() {
    return document.getNumberOfPages();
  }

  String text() throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(document);
  }

  /** Of one page, the first is 1. */
  String text(int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  /** The same without any space, as lines break anywhere. */
  String bareText() throws IOException {
    var stripper = new PDFTextStripper();
    return bare(stripper.getText(document));
  }

  static String bare(String text) {
    return text.replaceAll("\\s+", "");
  }

  private List<TextPosition> letters() throws IOException {
    var letters = new ArrayList<TextPosition>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition text) {
        letters.add(text);
      }
    }.getText(document);
    return letters;
  }

  BufferedImage picture(int page, int dpi) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.RGB);
  }

  /** The letters that stand outside of the margins of an A4 page; there should be none. */
  List<String> lettersOutside() throws IOException {
    return letters().stream()
        .filter(
            letter ->
                letter.getX() < 39
                    || letter.getX() + letter.getWidth() > 557
                    || letter.getY() < 30
                    || letter.getY() > 815)
        .map(TextPosition::toString)
        .toList();
  }

  /** For people: the first three pages and the last as {@code target/screenshots/name-page.png}. */
  void keepPictures(String name) throws IOException {
    Files.createDirectories(PICTURES);
    for (int page = 1; page <= pages(); page++) {
      if (page > 3 && page < pages()) {
        continue;
      }
      var file = PICTURES.resolve(name + "-" + page + ".png");
      ImageIO.write(picture(page, 96), "png", file.toFile());
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
