/* Assets: the style sheet and the script of the review page, taken in as they are. */
/* SPDX-License-Identifier: Apache-2.0 */
    .section .rodata
    .globl proof_style, proof_style_end, proof_script, proof_script_end
    .hidden proof_style
    .hidden proof_style_end
    .hidden proof_script
    .hidden proof_script_end
proof_style:
    .incbin STYLE
proof_style_end:
proof_script:
    .incbin SCRIPT
proof_script_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
