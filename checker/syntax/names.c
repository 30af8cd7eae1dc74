/* The printed names of tags and relations, and the sets that tags belong to. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/syntax.h"

const char *tag_name(Tag tag)
{
    static const char *const names[TAG_COUNT] = {
        [TAG_NONE] = "none", [TAG_NOUN] = "noun", [TAG_NOUNS] = "nouns", [TAG_NAME] = "name", [TAG_NAMES] = "names", [TAG_VERB] = "verb",
        [TAG_PAST] = "past", [TAG_PARTICIPLE] = "participle", [TAG_GERUND] = "gerund", [TAG_PRESENT] = "present", [TAG_MODAL] = "modal",
        [TAG_ADJECTIVE] = "adjective", [TAG_COMPARATIVE] = "comparative", [TAG_ADVERB] = "adverb", [TAG_PREPOSITION] = "preposition", [TAG_TO] = "to",
        [TAG_DETERMINER] = "determiner", [TAG_PRONOUN] = "pronoun", [TAG_POSSESSIVE] = "possessive", [TAG_WH] = "wh",
        [TAG_CONJUNCTION] = "conjunction", [TAG_NUMBER] = "number", [TAG_PARTICLE] = "particle", [TAG_EXISTENTIAL] = "existential",
        [TAG_PUNCTUATION] = "punctuation", [TAG_OTHER] = "other",
    };
    return tag < TAG_COUNT ? names[tag] : "none";
}

const char *relation_name(Relation relation)
{
    static const char *const names[REL_COUNT] = {
        [REL_NONE] = "none", [REL_ROOT] = "root", [REL_SUBJECT] = "subject", [REL_SUBJECT_PASSIVE] = "passive-subject", [REL_OBJECT] = "object",
        [REL_INDIRECT] = "indirect-object", [REL_OBLIQUE] = "oblique", [REL_NMOD] = "noun-modifier", [REL_AMOD] = "adjective-modifier",
        [REL_NUMMOD] = "number-modifier", [REL_COMPOUND] = "compound", [REL_DET] = "determiner", [REL_CASE] = "case", [REL_MARK] = "mark",
        [REL_AUX] = "auxiliary", [REL_AUX_PASSIVE] = "passive-auxiliary", [REL_COPULA] = "copula", [REL_CONJ] = "conjunct",
        [REL_CC] = "conjunction", [REL_APPOS] = "apposition", [REL_ACL] = "noun-clause", [REL_RELATIVE] = "relative-clause",
        [REL_ADVCL] = "adverbial-clause", [REL_XCOMP] = "open-complement", [REL_CCOMP] = "clausal-complement", [REL_PARATAXIS] = "parataxis",
        [REL_ADVMOD] = "adverb-modifier", [REL_NEG] = "negation", [REL_PUNCT] = "punctuation", [REL_FLAT] = "flat", [REL_OTHER] = "other",
    };
    return relation < REL_COUNT ? names[relation] : "none";
}

bool tag_is_noun(Tag tag)
{
    return tag >= TAG_NOUN && tag <= TAG_NAMES;
}

bool tag_is_verb(Tag tag)
{
    return tag >= TAG_VERB && tag <= TAG_PRESENT;
}
