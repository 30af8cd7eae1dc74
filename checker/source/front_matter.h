/* Front matter: what a Markdown file says of itself in YAML before its first line of text. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SOURCE_FRONT_MATTER_H
#define SOURCE_FRONT_MATTER_H

#include "source/prose.h"

/* Reads title, description, date and language into the article, the first two as blocks of the prose too. Gives where the Markdown begins;
   0 when there is no front matter. What is no YAML is a remark. */
uint32_t front_matter_read(Prose *prose, Notes *notes);

#endif
