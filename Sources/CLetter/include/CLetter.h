#pragma once
#include <stdbool.h>
#include <stddef.h>

// Draws text in both directions, boxes, pictures and codes on the pages of a PDF. What goes where is the caller's.
//
// Lengths are points of 1/72 inch, from the top left corner. A document and its texts are used by one thread from
// begin to end; different threads have different documents, and each thread keeps a font map of its own.
// Once something failed the document stays failed: drawing does nothing and letter_finish says so.

typedef struct letter_document letter_document;
typedef struct letter_text letter_text;

typedef struct {
  double red, green, blue;
} letter_colour;

typedef enum { LETTER_START, LETTER_CENTRE, LETTER_END } letter_alignment;

typedef struct {
  double size;
  bool bold;
  bool right_to_left;
  letter_alignment alignment;
  letter_colour colour;
} letter_style;

// A document of pages of one size, at most `limit` bytes long. NULL without memory.
letter_document *letter_begin(double width, double height, size_t limit);
// Frees the document and its bytes; NULL is let be.
void letter_end(letter_document *document);
// What readers show about the document; `moment` is ISO 8601 and the only time that stands in the file.
void letter_describe(letter_document *document, const char *title, const char *author, const char *moment);

// Opens and closes an element of the structure that readers of screens follow: "P", "H1", "Table", "Figure" …
void letter_tag(letter_document *document, const char *name);
void letter_untag(letter_document *document, const char *name);

// Breaks `count` bytes of UTF-8 into lines of at most `width`. NULL when it is not UTF-8 or too much of it.
letter_text *letter_shape(letter_document *document, const char *utf8, size_t count, double width, letter_style style);
void letter_drop(letter_text *text);
size_t letter_line_count(const letter_text *text);
// From the top of line `first` to the bottom of the last of `count` lines; 0 for lines that are not there.
double letter_height(const letter_text *text, size_t first, size_t count);
// Draws `count` lines from line `first` on, the top of the first at (x, y).
void letter_show(letter_document *document, const letter_text *text, size_t first, size_t count, double x, double y);

void letter_fill(letter_document *document, double x, double y, double width, double height, letter_colour colour);
// A QR code of `size` with its quiet zone, middle error correction. False when the text does not fit in one.
bool letter_code(letter_document *document, const char *utf8, double x, double y, double size);
// A PNG scaled into a box of `height` and at most `width`; how wide it became, or 0 when it is not a PNG one draws.
// With `draw` false it is only measured.
double letter_picture(letter_document *document, const unsigned char *png, size_t count, double x, double y,
                      double width, double height, bool draw);

void letter_new_page(letter_document *document);
// Ends the document; its bytes stay the document's until letter_end. NULL when anything failed on the way.
const unsigned char *letter_finish(letter_document *document, size_t *count);
