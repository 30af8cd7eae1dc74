/* Tests of segment/segment: what must hold of every article: spans lie in the text and nest, tokens cover all but white space, nothing is lost. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "article.h"

static const char *const tricky[] = {
    "", " ", ".", "\"", "'", "a", "\xE2\x80\x9C", "\xC2\xA0", "\r\n\r\n", "\xEF\xBB\xBF", "\xEF\xBB\xBFx", "a\tb\r\nc", "...", "?!\"", "- ", "-", "1.", "1. ",
    "# ", "#",
    "e\xCC\x81\xCC\x81", "\xCC\x81", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80\xEF\xB8\x8F", "\xE2\x80\x8F\xE2\x80\x8E", "a\xC2\xAD" "b\xE2\x80\x8B" "c",
    "\xC2\xA0\xE2\x80\xAF" "a\xE2\x80\x83", "n't", "'s", "don't'", "''''", "``''", "\xE2\x80\x99s", "5'10\"", "$", "$$5", "5%5", "1,2,3,", "1.2.3.", ".5.",
    "1\xC2\xA0" "234\xC2\xA0",
    "\xC2\xBD\xC2\xBD", "U.S.", "U.S", "a.b.", "@", "@a", "#a#b", "a@", "a@b", "http://", "http://a.", "www.", "a/b/c", "A-1-2", "A-", "-A", "--",
    "\xE2\x80\x91",
    "\xC4\xB0stanbul \xE1\xBA\x9E", "[1]", ".[1][2", "a.[", "(CNN)", "ROME (AP) ", "A (AP)", "date 2025-01-14", "date", "published: 1 May 2020", "By ", "By A",
    "\xE2\x80\x9C" "a\n\n\xE2\x80\x9C" "b", "\xE2\x80\x98" "a\n\n\xE2\x80\x98" "b\xE2\x80\x99", "\"a\n\nb\"", "\xC2\xAB" "a", "<p>", "<p>a", "<!-- a -->",
    "&amp;", "&#0;", "&#x110000;",
    "<p>&nbsp;</p>", "![a](b)", "**", "*a", "|a|\n|-|\n|b|", "---\n---\n", "---\na: b\n---\n", "\xE0\xB8\xAA\xE0\xB8\xA7\xE0\xB8\xB1",
    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D 5", "\xE4\xBD\xA0\xE5\xA5\xBD\xE3\x80\x82 5",
};

static bool is_boundary(Str text, uint32_t at)
{
    return at == text.n || ((unsigned char)text.p[at] & 0xC0) != 0x80;
}

static bool is_space_between(Str text, uint32_t begin, uint32_t end)
{
    for (; begin < end; begin += str_rune(text, begin).length)
        if (!rune_is_space(str_rune(text, begin).code))
            return false;
    return true;
}

static void check_pieces(const Article *article)
{
    for (uint32_t i = 0; i < article->pieces.n; i++) {
        Piece piece = article->pieces.at[i];
        uint32_t end = i + 1 < article->pieces.n ? article->pieces.at[i + 1].text : (uint32_t)article->text.n;
        ck_assert(piece.text <= end && piece.bytes <= piece.bytes_end && piece.bytes_end <= article->bytes.n);
        if (piece.verbatim)
            ck_assert_text(str_sub(article->bytes, piece.bytes, piece.bytes_end), str_sub(article->text, piece.text, end));
    }
}

/* One piece, verbatim: then the bytes of a span are its text. */
static bool is_verbatim(const Article *article, uint32_t begin, uint32_t end)
{
    for (uint32_t i = 0; i < article->pieces.n; i++) {
        uint32_t piece_end = i + 1 < article->pieces.n ? article->pieces.at[i + 1].text : (uint32_t)article->text.n;
        if (article->pieces.at[i].text <= begin && end <= piece_end)
            return article->pieces.at[i].verbatim;
    }
    return false;
}

static void check_tokens(const Reading *reading, uint32_t number)
{
    const Article *article = reading->article;
    Sentence sentence = reading->segments.sentences.at[number];
    Tokens tokens = segment_tokens(article, &reading->segments, number, &reading->knowledge, reading->arena);
    uint32_t at = sentence.begin;
    ck_assert_uint_gt(tokens.n, 0);
    for (uint32_t i = 0; i < tokens.n; i++) {
        Token token = tokens.at[i];
        ck_assert(at <= token.begin && token.begin < token.end && token.end <= sentence.end);
        ck_assert(is_space_between(article->text, at, token.begin) && is_boundary(article->text, token.begin));
        Span span = article_span(article, token.begin, token.end);
        ck_assert(span.begin < span.end && span.end <= article->bytes.n);
        if (is_verbatim(article, token.begin, token.end))
            ck_assert_text(article_bytes(article, span), token_text(tokens, i));
        at = token.end;
    }
    ck_assert(is_space_between(article->text, at, sentence.end));
}

static void check(const Reading *reading)
{
    const Article *article = reading->article;
    uint32_t at = 0;
    check_pieces(article);
    for (uint32_t i = 0; i < article->blocks.n; i++) {
        Block block = article->blocks.at[i];
        ck_assert(at <= block.begin && block.begin < block.end && block.end <= article->text.n);
        at = block.end;
    }
    at = 0;
    for (uint32_t i = 0; i < reading->segments.sentences.n; i++) {
        Sentence sentence = reading->segments.sentences.at[i];
        Block block = article->blocks.at[sentence.block];
        ck_assert(at <= sentence.begin && sentence.begin < sentence.end && block.begin <= sentence.begin && sentence.end <= block.end);
        check_tokens(reading, i);
        at = sentence.end;
    }
    at = 0;
    for (uint32_t i = 0; i < reading->segments.quotations.n; i++) {
        Quotation quotation = reading->segments.quotations.at[i];
        Block block = article->blocks.at[quotation.block];
        ck_assert(at <= quotation.begin && quotation.begin < quotation.end && block.begin <= quotation.begin && quotation.end <= block.end);
        at = quotation.end;
    }
}

static void check_text(Str text)
{
    static const Format formats[] = {FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_HTML};
    for (size_t f = 0; f < sizeof formats / sizeof *formats; f++) {
        Reading reading = read_bytes(text, formats[f]);
        if (reading.article)
            check(&reading);
        else
            ck_assert(notes_fatal(&reading.notes));
        reading_end(&reading);
    }
}

START_TEST(tricky_texts_hold)
{
    check_text(str_of(tricky[_i]));
}
END_TEST

/* Each with each of the others beside it, parted by nothing, a space or an empty line. */
START_TEST(tricky_pairs_hold)
{
    static const char *const between[] = {"", " ", "\n\n"};
    Arena *arena = arena_new(0);
    for (size_t i = 0; i < sizeof tricky / sizeof *tricky; i += 1 + i % 3)
        check_text(arena_print(arena, "%s%s%s end.", tricky[_i], between[i % 3], tricky[i]));
    arena_free(arena);
}
END_TEST

START_TEST(every_budget_gives_an_answer)
{
    static const char text[] = "ROME (AP) - \"It is done,\" he said. Story highlights\n\n- one\n- two\n";
    for (size_t budget = 1; budget < 40000; budget += 97) {
        Arena *arena = arena_new(budget);
        Notes notes = {.arena = arena};
        Knowledge knowledge = knowledge_embedded();
        Article *article = source_read(S("a"), str_of(text), (Format)(FORMAT_TEXT + budget % 3), arena, &notes);
        if (article) {
            Segments segments = segment_article(article, &knowledge, (Date){0}, arena);
            if (segments.sentences.n)
                segment_tokens(article, &segments, 0, &knowledge, arena);
        }
        ck_assert(article || arena_full(arena));
        arena_free(arena);
    }
}
END_TEST

SUITE_MAIN("segment_segment", EACH(tricky_texts_hold, tricky), EACH(tricky_pairs_hold, tricky), ONCE(every_budget_gives_an_answer))
