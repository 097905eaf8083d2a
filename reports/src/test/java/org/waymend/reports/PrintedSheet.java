package org.waymend.reports;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;

/** A printed label sheet as a reader and a camera see it. */
final class PrintedSheet implements AutoCloseable {

  private static final float DPI = 200;

  private final PDDocument document;
  private final LabelPaper paper;

  PrintedSheet(AssetLabelSheet sheet) throws IOException {
    document = Loader.loadPDF(new AssetLabelSheetPrinter().print(sheet));
    paper = sheet.paper();
  }

  int pages() {
    return document.getNumberOfPages();
  }

  String title() {
    return document.getDocumentInformation().getTitle();
  }

  String text() throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(document);
  }

  /** The text of each label of a page, in the order of the positions; empty where none is. */
  List<String> labels(int page) throws IOException {
    var stripper = new PDFTextStripperByArea();
    stripper.setSortByPosition(true);
    for (var position = 1; position <= paper.labelsPerSheet(); position++) {
      stripper.addRegion("" + position, cell(position));
    }
    stripper.extractRegions(document.getPage(page));
    var labels = new ArrayList<String>();
    for (var position = 1; position <= paper.labelsPerSheet(); position++) {
      labels.add(stripper.getTextForRegion("" + position).strip());
    }
    return labels;
  }

  /** What a scan of each label of a page gives, in the order of the positions. */
  List<Optional<String>> scans(int page) throws IOException {
    var image = new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY);
    var scans = new ArrayList<Optional<String>>();
    for (var position = 1; position <= paper.labelsPerSheet(); position++) {
      var cell = cell(position);
      scans.add(
          scan(image.getSubimage(
                  pixels(cell.getX()),
                  pixels(cell.getY()),
                  pixels(cell.getWidth()),
                  pixels(cell.getHeight())))
              .map(Result::getText));
    }
    return scans;
  }

  List<PDFont> fonts() throws IOException {
    var fonts = new ArrayList<PDFont>();
    var resources = document.getPage(0).getResources();
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    return fonts;
  }

  List<TextPosition> glyphs() throws IOException {
    var glyphs = new ArrayList<TextPosition>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition text) {
        glyphs.add(text);
      }
    }.getText(document);
    return glyphs;
  }

  /** The die-cut label, in points from the top left of the page. */
  Rectangle2D cell(int position) {
    var column = (position - 1) % paper.columns();
    var row = (position - 1) / paper.columns();
    return paper == LabelPaper.A4
        ? new Rectangle2D.Double(20 + column * 187, 37 + row * 96, 180, 96)
        : new Rectangle2D.Double(13 + column * 198, 36 + row * 72, 189, 72);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  static Optional<Result> scan(BufferedImage image) {
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
    try {
      return Optional.of(
          new QRCodeReader()
              .decode(
                  bitmap,
                  Map.of(
                      DecodeHintType.TRY_HARDER,
                      true,
                      DecodeHintType.POSSIBLE_FORMATS,
                      List.of(BarcodeFormat.QR_CODE))));
    } catch (NotFoundException e) {
      return Optional.empty();
    } catch (ReaderException e) {
      throw new AssertionError("There is a QR code, but it cannot be read", e);
    }
  }

  private static int pixels(double points) {
    return (int) Math.round(points * DPI / 72);
  }
}
