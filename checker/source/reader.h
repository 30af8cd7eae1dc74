/* Readers: one function for each format, which fills the text, pieces and blocks of an article whose bytes are known. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_READER_H
#define SOURCE_READER_H

#include "source/article.h"

/* The bytes are valid UTF-8 without NUL. A spent arena leaves the article unfinished. */
void text_read(Article *article, Arena *arena);
void markdown_read(Article *article, Arena *arena, Notes *notes);
/* The bytes may be of any character set in which ASCII means ASCII; false after a note when they are of another. */
bool html_read(Article *article, Arena *arena, Notes *notes);

#endif
