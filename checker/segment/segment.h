/* Segments: zones, sentences and quotations of an article, as offsets into its text; and the tokens of one sentence, on demand. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEGMENT_SEGMENT_H
#define SEGMENT_SEGMENT_H

#include "knowledge/knowledge.h"
#include "source/article.h"

/* Printed names: headline, standfirst, summary, body, heading, list, caption, table, pullquote, embed, meta, boilerplate. */
typedef enum Zone { ZONE_BODY, ZONE_HEADLINE, ZONE_STANDFIRST, ZONE_SUMMARY, ZONE_HEADING, ZONE_LIST, ZONE_CAPTION, ZONE_TABLE, ZONE_PULLQUOTE,
                    ZONE_EMBED, ZONE_META, ZONE_BOILERPLATE } Zone;
const char *zone_name(Zone zone);

typedef struct Sentence {
    uint32_t begin, end;                             /* in the text, without white space at the ends */
    uint32_t block;
    uint32_t paragraph;                              /* number of the paragraph (block, or part of one) from 0 */
    Zone zone;
} Sentence;

typedef struct Quotation {
    uint32_t begin, end;                             /* in the text, the marks included; end of paragraph when it goes on in the next */
    uint32_t block;
    bool continues;                                  /* opened again by the next paragraph, or closed there */
    bool scare;                                      /* at most three words and no verb: a term, not speech */
} Quotation;

typedef struct Shelf Shelf;                          /* tokens that were cut before, see shelf.h */

typedef struct Segments {
    VEC(Sentence) sentences;
    VEC(Quotation) quotations;                       /* in reading order, none overlapping */
    Date date;                                       /* the article's own date: metadata, `--date`, then the dateline found here */
    Str place;                                       /* of the dateline: "WASHINGTON" */
    Shelf *shelf;                                    /* where segment_tokens looks first; NULL: every sentence is cut whenever it is asked for */
} Segments;

/* `given` is --date or none. */
Segments segment_article(const Article *article, const Knowledge *knowledge, Date given, Arena *arena);
/* The quotation that holds this text offset, or NULL. */
const Quotation *segment_quotation(const Segments *segments, uint32_t at);
const Sentence *segment_sentence(const Segments *segments, uint32_t at);        /* the same for sentences */

/* Penn-like tags of syntax/, coarse: enough for heads, tense and voice. */
typedef enum Tag { TAG_NONE, TAG_NOUN, TAG_NOUNS /* plural */, TAG_NAME, TAG_NAMES, TAG_VERB /* VB base */, TAG_PAST /* VBD */, TAG_PARTICIPLE /* VBN */,
                   TAG_GERUND /* VBG */, TAG_PRESENT /* VBP, VBZ */, TAG_MODAL, TAG_ADJECTIVE, TAG_COMPARATIVE /* JJR JJS RBR RBS */, TAG_ADVERB,
                   TAG_PREPOSITION /* IN */, TAG_TO, TAG_DETERMINER, TAG_PRONOUN, TAG_POSSESSIVE /* PRP$, 's */, TAG_WH, TAG_CONJUNCTION, TAG_NUMBER,
                   TAG_PARTICLE, TAG_EXISTENTIAL, TAG_PUNCTUATION, TAG_OTHER, TAG_COUNT } Tag;

typedef enum TokenKind { TOKEN_WORD, TOKEN_NUMBER /* holds a digit: 1,234.5 5bn A320 2012-13 */, TOKEN_SYMBOL /* $ £ € % ° # & @ */, TOKEN_PUNCTUATION, TOKEN_QUOTE, TOKEN_OTHER /* emoji, URL, hashtag */ } TokenKind;

typedef struct Token {
    uint32_t begin, end;                             /* in the text */
    uint8_t kind;                                    /* TokenKind */
    uint8_t tag;                                     /* Tag, once syntax_tag has run */
    bool space_before;                               /* white space stands before it */
    bool capital;                                    /* begins with an upper-case letter */
    bool all_capitals;                               /* two or more letters, all upper case */
    uint8_t relation;                                /* Relation, once syntax_parse has run */
    int16_t head;                                    /* index of its head, -1 for the root, once syntax_parse has run */
    Str lower;                                       /* lower case, NFC, typographic apostrophes made "'"; the article's bytes when nothing changes */
    Phrases phrases;                                 /* what the language pack knows that begins with this word */
} Token;

typedef struct Tokens {
    Token *at;
    uint32_t n;
    const Article *article;
    uint32_t sentence;                               /* its number in Segments */
} Tokens;

/* The tokens of one sentence. A hyphen parts words ("10-year" is 10 - year) but not a name or code ("F-16", "COVID-19"); "don't" is do n't,
   "Mexico's" is Mexico 's. Numbers keep their marks: "1,234.5", "$1.2m" is $ 1.2m, "5-3" is 5 - 3, "2012-13" is 2012 - 13. */
Tokens segment_tokens(const Article *article, const Segments *segments, uint32_t sentence, const Knowledge *knowledge, Arena *scratch);
/* The longest phrase of `kind` that begins at token i, or NULL. Hyphens between its words are passed over. *length is its number of tokens.
   Inline as far as most words go, which begin no phrase of the kind. */
const Phrase *token_phrase_among(Tokens tokens, uint32_t i, PhraseKind kind, uint32_t *length);
static inline const Phrase *token_phrase(Tokens tokens, uint32_t i, PhraseKind kind, uint32_t *length)
{
    *length = 0;
    return i < tokens.n && kinds_hold(&tokens.at[i].phrases.kinds, kind) ? token_phrase_among(tokens, i, kind, length) : NULL;
}
/* Is there a phrase of this kind whose last word is token i - 1 (it ends just before i)? *length as above. */
const Phrase *token_phrase_before(Tokens tokens, uint32_t i, PhraseKind kind, uint32_t *length);
Str token_text(Tokens tokens, uint32_t i);           /* as written */

#endif
