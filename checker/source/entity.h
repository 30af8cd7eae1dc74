/* Entities: the character that "&amp;", "&#8217;" or "&#x2019;" stands for. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_ENTITY_H
#define SOURCE_ENTITY_H

#include "base/str.h"

typedef struct EntityText {
    uint32_t code;                                   /* 0: no entity stands here */
    uint32_t length;                                 /* bytes from the & on */
    char text[4];                                    /* the character in UTF-8 */
    uint32_t bytes;                                  /* of text */
} EntityText;

/* The entity that begins with the & at the start of s. */
EntityText entity_read(Str s);
/* The code point of a byte in windows-1252. */
uint32_t entity_windows_1252(unsigned char byte);

#endif
