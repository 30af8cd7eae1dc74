/* Character sets: which one a page is in, and its characters one by one in UTF-8, so that each keeps its place in the file. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_CHARSET_H
#define SOURCE_CHARSET_H

#include <iconv.h>

#include "base/str.h"

typedef enum CharsetKind { CHARSET_UTF8, CHARSET_WINDOWS_1252, CHARSET_OTHER, CHARSET_UNKNOWN /* the page names one that cannot be read */ } CharsetKind;

typedef struct Charset {
    CharsetKind kind;
    bool broken;                                     /* UTF8: some bytes are wrong */
    Str name;                                        /* as the page writes it */
    iconv_t converter;                               /* OTHER */
} Charset;

/* From the byte order mark, then <meta>, then the bytes: UTF-8 when they are valid, else windows-1252. */
Charset charset_of(Str page);
void charset_close(Charset *charset);
/* One character, of a byte of 0x80 and more on; in UTF-8 at most 8 bytes in `out`. *length: bytes it took; a byte that is wrong gives U+FFFD. */
Str charset_character(const Charset *charset, Str page, size_t at, char *out, size_t *length);

#endif
