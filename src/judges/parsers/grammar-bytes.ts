// The size of the grammar checker's WebAssembly file, uncompressed: for showing how far its download is. A test holds it to the file.

export const GRAMMAR_BYTES = 16_164_077;
