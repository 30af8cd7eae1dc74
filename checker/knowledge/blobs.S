/* Blobs: the word table and the weights, taken in as they are; each begins at a multiple of 64 bytes, the width of a cache line. */
/* SPDX-License-Identifier: Apache-2.0 */
.macro blob name, file
    .balign 64
    .globl \name, \name\()_end
    .hidden \name
    .hidden \name\()_end
\name:
    .incbin "\file"
\name\()_end:
    .byte 0
.endm

    .section .rodata
    blob embedded_lexicon, LEXICON
    blob embedded_tagger, TAGGER
    blob embedded_parser, PARSER
    .section .note.GNU-stack, "", %progbits
