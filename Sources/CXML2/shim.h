#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 shows ICU's types in its headers, and they are not those of the ICU inside Foundation: a module that
// sees both does not compile. Nothing here touches the one structure they occur in.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
