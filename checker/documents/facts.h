/* Facts: an article's claims laid beside the sheets that the desk was given. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOCUMENTS_FACTS_H
#define DOCUMENTS_FACTS_H

#include "documents/join.h"
#include "documents/sheet.h"

typedef struct Sheets {
    VEC(Sheet *) list;
} Sheets;

/* Adds to *verdicts what disagrees with a sheet, in reading order. `touched`, one byte for each fact of all sheets in their order, is set for
   those that a claim of the article is about. */
void facts_judge(const Sheets *sheets, const Case *article, Verdicts *verdicts, uint8_t *touched, Arena *arena, Arena *scratch);
/* The next fact from number *at on that no claim was about, with its sheet; NULL at the end. *at goes on behind it. */
const Fact *facts_untouched(const Sheets *sheets, const uint8_t *touched, uint32_t *at, const Sheet **sheet);
uint32_t facts_count(const Sheets *sheets);          /* of all sheets together */

/* fact_match.c: of the words that name the fact, how many hundredths stand with the article's claim; 0 when that is too few to be about it, or
   when it is of another actor, another time or only possible. */
int32_t fact_match(const Joined *joined, const Fact *fact, const Claim *of_sheet, const Claim *of_article, Arena *scratch);

#endif
