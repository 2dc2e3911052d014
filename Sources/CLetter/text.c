#include "document.h"
#include <stdlib.h>
#include <string.h>

static const char families[] = "Noto Naskh Arabic, Noto Sans";
// More than fits on fifty pages; a paragraph is never longer.
static const size_t longest = 1 << 18;

static void set_font(PangoLayout *layout, letter_style style) {
  PangoFontDescription *font = pango_font_description_from_string(families);
  pango_font_description_set_size(font, (int)(style.size * PANGO_SCALE));
  pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
}

static PangoAlignment alignment(letter_style style) {
  if (style.alignment == LETTER_CENTRE) return PANGO_ALIGN_CENTER;
  bool at_right = (style.alignment == LETTER_START) == style.right_to_left;
  return at_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static bool measure_lines(letter_text *text) {
  size_t lines = (size_t)pango_layout_get_line_count(text->layout);
  text->tops = calloc(lines, sizeof *text->tops);
  text->bottoms = calloc(lines, sizeof *text->bottoms);
  if (!text->tops || !text->bottoms) return false;
  PangoLayoutIter *line = pango_layout_get_iter(text->layout);
  do {
    pango_layout_iter_get_line_yrange(line, &text->tops[text->lines], &text->bottoms[text->lines]);
    text->lines++;
  } while (text->lines < lines && pango_layout_iter_next_line(line));
  pango_layout_iter_free(line);
  return true;
}

letter_text *letter_shape(letter_document *document, const char *utf8, size_t count, double width, letter_style style) {
  if (count > longest || !g_utf8_validate_len(utf8, count, NULL)) return NULL;
  letter_text *text = calloc(1, sizeof *text);
  if (!text) return NULL;
  text->colour = style.colour;
  pango_context_set_base_dir(document->context, style.right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  text->layout = pango_layout_new(document->context);
  pango_layout_set_auto_dir(text->layout, FALSE);
  set_font(text->layout, style);
  pango_layout_set_alignment(text->layout, alignment(style));
  pango_layout_set_wrap(text->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing(text->layout, 1.2F);
  pango_layout_set_width(text->layout, (int)(width * PANGO_SCALE));
  pango_layout_set_text(text->layout, utf8, (int)count);
  if (measure_lines(text)) return text;
  letter_drop(text);
  return NULL;
}

void letter_drop(letter_text *text) {
  if (!text) return;
  g_object_unref(text->layout);
  free(text->tops);
  free(text->bottoms);
  free(text);
}

size_t letter_line_count(const letter_text *text) { return text->lines; }

double letter_height(const letter_text *text, size_t first, size_t count) {
  if (count == 0 || first >= text->lines || count > text->lines - first) return 0;
  return (double)(text->bottoms[first + count - 1] - text->tops[first]) / PANGO_SCALE;
}

// What is handed to cairo of one run: glyphs from left to right, and the text of each.
typedef struct {
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  GString *text;
  int glyph_count, cluster_count;
  double x, y;
} emission;

// Where the text of the cluster that begins at byte `start` ends.
static int cluster_end(const PangoGlyphString *glyphs, int start, int run_length) {
  int end = run_length;
  for (int i = 0; i < glyphs->num_glyphs; i++)
    if (glyphs->log_clusters[i] > start && glyphs->log_clusters[i] < end) end = glyphs->log_clusters[i];
  return end;
}

// The glyphs `from` to `to` that are seen; how many those are.
static int emit_glyphs(emission *out, const PangoGlyphString *glyphs, int from, int to) {
  int seen = 0;
  for (int i = from; i < to; i++) {
    const PangoGlyphInfo *info = &glyphs->glyphs[i];
    if (info->glyph != PANGO_GLYPH_EMPTY) {
      // What no font has is the font's sign for that, not a box of digits.
      unsigned long index = info->glyph & PANGO_GLYPH_UNKNOWN_FLAG ? 0 : info->glyph;
      out->glyphs[out->glyph_count++] = (cairo_glyph_t){
          index, out->x + (double)info->geometry.x_offset / PANGO_SCALE,
          out->y + (double)info->geometry.y_offset / PANGO_SCALE};
      seen++;
    }
    out->x += (double)info->geometry.width / PANGO_SCALE;
  }
  return seen;
}

// Letters are told in the order they stand on the page, each with its glyph where there are as many of both. Readers put
// words together from what stands side by side and turn right-to-left words around; told in reading order, a word whose
// letters share a glyph would come out reversed.
static void emit_text(emission *out, const char *text, int bytes, int seen, bool right_to_left) {
  int letters = (int)g_utf8_strlen(text, bytes);
  for (int i = 0; i < letters; i++) {
    const char *letter = g_utf8_offset_to_pointer(text, right_to_left ? letters - 1 - i : i);
    int length = (int)(g_utf8_next_char(letter) - letter);
    g_string_append_len(out->text, letter, length);
    if (seen == letters) out->clusters[out->cluster_count++] = (cairo_text_cluster_t){length, 1};
  }
  if (seen != letters) out->clusters[out->cluster_count++] = (cairo_text_cluster_t){bytes, seen};
}

static void show_run(letter_document *document, const char *text, const PangoLayoutRun *run, double x, double y) {
  const PangoGlyphString *glyphs = run->glyphs;
  const PangoItem *item = run->item;
  PangoFont *font = item->analysis.font;
  cairo_scaled_font_t *scaled = font ? pango_cairo_font_get_scaled_font((PangoCairoFont *)font) : NULL;
  if (!scaled || glyphs->num_glyphs <= 0) return;
  size_t room = (size_t)glyphs->num_glyphs;
  emission out = {.glyphs = g_new(cairo_glyph_t, room), .clusters = g_new(cairo_text_cluster_t, room),
                  .text = g_string_sized_new((gsize)item->length), .x = x, .y = y};
  bool right_to_left = item->analysis.level & 1;
  for (int from = 0, to; from < glyphs->num_glyphs; from = to) {
    int start = glyphs->log_clusters[from];
    for (to = from; to < glyphs->num_glyphs && glyphs->log_clusters[to] == start;) to++;
    int end = cluster_end(glyphs, start, item->length);
    int seen = emit_glyphs(&out, glyphs, from, to);
    if (seen > 0) emit_text(&out, text + item->offset + start, end - start, seen, right_to_left);
  }
  cairo_set_scaled_font(document->cairo, scaled);
  if (out.glyph_count > 0)
    cairo_show_text_glyphs(document->cairo, out.text->str, (int)out.text->len, out.glyphs, out.glyph_count,
                           out.clusters, out.cluster_count, 0);
  g_free(out.glyphs);
  g_free(out.clusters);
  g_string_free(out.text, TRUE);
}

void letter_show(letter_document *document, const letter_text *text, size_t first, size_t count, double x, double y) {
  if (count == 0 || first >= text->lines || count > text->lines - first) {
    document->failed = true;
    return;
  }
  const char *words = pango_layout_get_text(text->layout);
  double top = y - (double)text->tops[first] / PANGO_SCALE;
  cairo_set_source_rgb(document->cairo, text->colour.red, text->colour.green, text->colour.blue);
  PangoLayoutIter *place = pango_layout_get_iter(text->layout);
  size_t line = 0;
  do {
    PangoLayoutRun *run = pango_layout_iter_get_run_readonly(place);
    // A line ends with a run that is none.
    if (!run) {
      line++;
      continue;
    }
    if (line < first) continue;
    PangoRectangle box;
    pango_layout_iter_get_run_extents(place, NULL, &box);
    show_run(document, words, run, x + (double)box.x / PANGO_SCALE,
             top + (double)pango_layout_iter_get_baseline(place) / PANGO_SCALE);
  } while (line < first + count && pango_layout_iter_next_run(place));
  pango_layout_iter_free(place);
}
