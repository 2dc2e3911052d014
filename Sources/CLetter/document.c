#include "document.h"
#include <math.h>
#include <qrencode.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int count) {
  letter_document *document = closure;
  if (document->bytes->len + (size_t)count > document->limit) return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append(document->bytes, data, count);
  return CAIRO_STATUS_SUCCESS;
}

letter_document *letter_begin(double width, double height, size_t limit) {
  letter_document *document = calloc(1, sizeof *document);
  if (!document) return NULL;
  document->limit = limit;
  document->bytes = g_byte_array_new();
  document->surface = cairo_pdf_surface_create_for_stream(append, document, width, height);
  document->cairo = cairo_create(document->surface);
  document->context = pango_cairo_create_context(document->cairo);
  pango_cairo_context_set_resolution(document->context, 72);
  // A page is not a screen: no glyph is moved to a pixel.
  pango_context_set_round_glyph_positions(document->context, FALSE);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(document->context, options);
  cairo_font_options_destroy(options);
  return document;
}

void letter_end(letter_document *document) {
  if (!document) return;
  g_object_unref(document->context);
  cairo_destroy(document->cairo);
  cairo_surface_destroy(document->surface);
  g_byte_array_unref(document->bytes);
  free(document);
}

void letter_describe(letter_document *document, const char *title, const char *author, const char *moment) {
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_MOD_DATE, moment);
}

void letter_tag(letter_document *document, const char *name) { cairo_tag_begin(document->cairo, name, NULL); }

void letter_untag(letter_document *document, const char *name) { cairo_tag_end(document->cairo, name); }

void letter_fill(letter_document *document, double x, double y, double width, double height, letter_colour colour) {
  cairo_set_source_rgb(document->cairo, colour.red, colour.green, colour.blue);
  cairo_rectangle(document->cairo, x, y, width, height);
  cairo_fill(document->cairo);
}

bool letter_code(letter_document *document, const char *utf8, double x, double y, double size) {
  QRcode *code = QRcode_encodeString(utf8, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  if (!code) return false;
  // The standard asks for four modules of nothing on every side.
  const int quiet = 4;
  double module = size / (code->width + 2 * quiet);
  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      if (code->data[row * code->width + column] & 1)
        cairo_rectangle(document->cairo, x + (column + quiet) * module, y + (row + quiet) * module, module, module);
  cairo_set_source_rgb(document->cairo, 0, 0, 0);
  cairo_fill(document->cairo);
  QRcode_free(code);
  return true;
}

struct picture {
  const unsigned char *bytes;
  size_t count, at;
};

static cairo_status_t feed(void *closure, unsigned char *into, unsigned int count) {
  struct picture *picture = closure;
  if (count > picture->count - picture->at) return CAIRO_STATUS_READ_ERROR;
  memcpy(into, picture->bytes + picture->at, count);
  picture->at += count;
  return CAIRO_STATUS_SUCCESS;
}

static uint32_t big_endian(const unsigned char *b) {
  return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

// Whether it is a PNG whose pixels fit into memory: asked before anything is unpacked.
static bool drawable(const unsigned char *png, size_t count) {
  static const unsigned char head[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
  enum { longest = 4096 };
  if (count < 33 || memcmp(png, head, sizeof head) != 0) return false;
  uint32_t width = big_endian(png + 16), height = big_endian(png + 20);
  return width > 0 && height > 0 && width <= longest && height <= longest && width * height <= 4u << 20;
}

double letter_picture(letter_document *document, const unsigned char *png, size_t count, double x, double y,
                      double width, double height, bool draw) {
  if (!drawable(png, count)) return 0;
  double wide = big_endian(png + 16), high = big_endian(png + 20);
  double scale = fmin(height / high, width / wide);
  if (!draw) return wide * scale;
  struct picture picture = {png, count, 0};
  cairo_surface_t *image = cairo_image_surface_create_from_png_stream(feed, &picture);
  bool read = cairo_surface_status(image) == CAIRO_STATUS_SUCCESS;
  if (read) {
    cairo_save(document->cairo);
    cairo_translate(document->cairo, x, y);
    cairo_scale(document->cairo, scale, scale);
    cairo_set_source_surface(document->cairo, image, 0, 0);
    cairo_paint(document->cairo);
    cairo_restore(document->cairo);
  }
  cairo_surface_destroy(image);
  return read ? wide * scale : 0;
}

void letter_new_page(letter_document *document) { cairo_show_page(document->cairo); }

const unsigned char *letter_finish(letter_document *document, size_t *count) {
  cairo_surface_finish(document->surface);
  if (document->failed || cairo_status(document->cairo) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_status(document->surface) != CAIRO_STATUS_SUCCESS)
    return NULL;
  *count = document->bytes->len;
  return document->bytes->data;
}
