/* The body of a page: the element that holds most of the text that is not links, without the parts that are named as something else. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/html.h"

enum {
    FEWEST_IN_PARAGRAPH = 40, FEWEST_IN_ITEM = 60,   /* bytes outside links that make a text count */
    LONGEST_CELL = 250, LONGEST_CAPTION = 700,       /* beyond that it is a paragraph: a table that lays out a page */
    LONGEST_LABEL = 60,
    FEWEST_SEEN = 400,                               /* bytes of text that make a page without what it hides */
    FEWEST_ALT_WORDS = 4, FEWEST_TITLE_WORDS = 3
};

typedef struct Choice {
    HtmlPage *page;
    uint32_t *weights;                               /* of each element: bytes of text within it that is not links */
    bool *dropped;                                   /* elements, with all within them, that are no part of any article */
    uint32_t total;
} Choice;

static uint32_t weight_of(const Block *block, const HtmlOrigin *origin)
{
    uint32_t length = block->end - block->begin, own = length > origin->linked ? length - origin->linked : 0;
    switch (block->kind) {
    case BLOCK_PARAGRAPH:
    case BLOCK_CELL:
        return own >= FEWEST_IN_PARAGRAPH ? own : 0;
    case BLOCK_ITEM:
        return own >= FEWEST_IN_ITEM ? own / 2 : 0;
    case BLOCK_HEADING: case BLOCK_CAPTION: case BLOCK_ALT: case BLOCK_META_TITLE: case BLOCK_META_DESCRIPTION:
        break;
    }
    return 0;
}

/* Is a part of this weight no part of the article: named as something else, or hidden, when enough is left without it? */
static bool is_aside(const Choice *choice, uint32_t hints, uint32_t weight)
{
    bool small = (uint64_t)weight * 5 < (uint64_t)choice->total * 2;
    return ((hints & HINT_ASIDE) && small) || ((hints & HINT_HIDDEN) && (small || choice->total - weight >= FEWEST_SEEN));
}

/* Weighs all elements from the last to the first; a part named as something else counts only when it holds much of the page. */
static void weigh(Choice *choice)
{
    HtmlPage *page = choice->page;
    const Article *article = page->prose.article;
    for (uint32_t i = 0; i < article->blocks.n; i++) {
        uint32_t weight = weight_of(&article->blocks.at[i], &page->origins.at[i]);
        choice->weights[page->origins.at[i].element] += weight;
        choice->total += weight;
    }
    for (uint32_t i = page->elements.n; i-- > 1;) {
        const HtmlElement *element = &page->elements.at[i];
        choice->dropped[i] = is_aside(choice, element->hints, choice->weights[i]);
        if (!choice->dropped[i])
            choice->weights[element->parent] += choice->weights[i];
    }
    for (uint32_t i = 1; i < page->elements.n; i++)
        choice->dropped[i] |= choice->dropped[page->elements.at[i].parent];
}

/* The heaviest element of those that the page itself calls its article, when that is not too little; else the page. */
static uint32_t named_body(const Choice *choice)
{
    uint32_t best = 0, heaviest = choice->weights[0] / 5 * 2;
    for (uint32_t i = 1; i < choice->page->elements.n; i++) {
        const HtmlElement *element = &choice->page->elements.at[i];
        bool named = (element->hints & HINT_BODY) || html_tag(element->name) == TAG_ARTICLE;
        if (named && !choice->dropped[i] && choice->weights[i] > heaviest) {
            best = i;
            heaviest = choice->weights[i];
        }
    }
    return best;
}

/* The innermost element within `outer` that still holds nearly all of its text. */
static uint32_t innermost(const Choice *choice, uint32_t outer)
{
    uint32_t best = outer, least = choice->weights[outer] / 100 * 85;
    for (uint32_t i = outer + 1; i < choice->page->elements.at[outer].end; i++)
        if (!choice->dropped[i] && choice->weights[i] > least)
            best = i;
    return best;
}

static uint32_t count_words(Str s)
{
    uint32_t words = 0;
    while (s.n)
        words += str_cut(&s, ' ').n > 0;
    return words;
}

/* Is it text, not a row of links? */
static bool is_text(const Article *article, const Block *block, const HtmlOrigin *origin)
{
    uint32_t length = block->end - block->begin, own = length > origin->linked ? length - origin->linked : 0;
    if (block->kind == BLOCK_ALT)
        return count_words(article_text(article, block->begin, block->end)) >= FEWEST_ALT_WORDS;
    return own >= 2 * (uint32_t)FEWEST_IN_PARAGRAPH || own * 2 > length;
}

/* The heading that the page's title begins with, else the last one of the first level before the body's end: the name of the site may stand
   above the article's. UINT32_MAX when there is none. */
static uint32_t find_title(const Choice *choice, uint32_t body)
{
    const HtmlPage *page = choice->page;
    const Article *article = page->prose.article;
    uint32_t found = UINT32_MAX;
    Str title = {0};
    for (uint32_t i = 0; i < article->blocks.n && page->origins.at[i].element < page->elements.at[body].end; i++) {
        const Block *block = &article->blocks.at[i];
        Str text = article_text(article, block->begin, block->end);
        if (block->kind == BLOCK_META_TITLE)
            title = text;
        if (block->kind != BLOCK_HEADING || block->level > 2)
            continue;
        if (str_starts(title, text) && count_words(text) >= FEWEST_TITLE_WORDS)
            return i;
        if (block->level == 1)
            found = i;
    }
    return found;
}

static bool belongs(const Choice *choice, uint32_t i, uint32_t body, uint32_t title)
{
    const HtmlPage *page = choice->page;
    const Block *block = &page->prose.article->blocks.at[i];
    uint32_t element = page->origins.at[i].element;
    if (block->kind == BLOCK_META_TITLE || block->kind == BLOCK_META_DESCRIPTION || i == title)
        return true;
    if (element < body || element >= page->elements.at[body].end || choice->dropped[element])
        return false;
    return is_text(page->prose.article, block, &page->origins.at[i]);
}

static void keep_block(Article *article, uint32_t *kept, Block block)
{
    uint32_t length = block.end - block.begin;
    if ((block.kind == BLOCK_CELL && length > LONGEST_CELL) || (block.kind == BLOCK_CAPTION && length > LONGEST_CAPTION))
        block.kind = BLOCK_PARAGRAPH;
    article->blocks.at[(*kept)++] = block;
}

static bool ends_sentence(Str text)
{
    static const Str ends[] = {STR("."), STR("!"), STR("?"), STR(":"), STR("\""), STR("\xE2\x80\x9D"), STR("\xE2\x80\xA6"), STR(")")};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (str_ends(text, ends[i]))
            return true;
    return false;
}

/* Labels and headings at the end belong to what follows the article: the names of sections, of other articles. */
static void drop_last_labels(Article *article)
{
    for (; article->blocks.n > 1; article->blocks.n--) {
        const Block *last = &article->blocks.at[article->blocks.n - 1];
        Str text = article_text(article, last->begin, last->end);
        bool label = last->kind == BLOCK_PARAGRAPH && text.n < LONGEST_LABEL && !ends_sentence(text);
        if (!label && !(last->kind == BLOCK_HEADING && last->level > 1))
            return;
    }
}

void html_choose(HtmlPage *page)
{
    Arena *arena = page->prose.arena;
    Article *article = page->prose.article;
    Choice choice = {.page = page, .weights = ARENA_ARRAY(arena, uint32_t, page->elements.n), .dropped = ARENA_ARRAY(arena, bool, page->elements.n)};
    if (!choice.weights || !choice.dropped)
        return;
    weigh(&choice);
    uint32_t body = innermost(&choice, named_body(&choice)), title = find_title(&choice, body), kept = 0;
    for (uint32_t i = 0; i < article->blocks.n; i++)
        if (belongs(&choice, i, body, title))
            keep_block(article, &kept, article->blocks.at[i]);
    article->blocks.n = kept;
    if (choice.total)
        drop_last_labels(article);
    for (uint32_t i = 0; i < article->blocks.n && !article->title.n; i++)
        if (article->blocks.at[i].kind == BLOCK_META_TITLE)
            article->title = article_text(article, article->blocks.at[i].begin, article->blocks.at[i].end);
}
