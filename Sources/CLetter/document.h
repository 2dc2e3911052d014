#pragma once
#include "CLetter.h"
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

struct letter_document {
  cairo_surface_t *surface;
  cairo_t *cairo;
  PangoContext *context;
  GByteArray *bytes;
  size_t limit;
  bool failed;
};

struct letter_text {
  PangoLayout *layout;
  letter_colour colour;
  // Top and bottom of each line in Pango's units.
  int *tops, *bottoms;
  size_t lines;
};
