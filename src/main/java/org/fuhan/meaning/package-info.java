/**
 * What is a passage about? Text → vector: 独居老人关爱服务 and 空巢长者的日常照料 share hardly a word and lie close together. The only package
 * that sees ONNX Runtime; it knows letters and nothing else of Fuhan.
 */
@NullMarked
package org.fuhan.meaning;

import org.jspecify.annotations.NullMarked;
