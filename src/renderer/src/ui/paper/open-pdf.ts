// Opens a PDF for drawing in a window. It is read in this page and not in a worker: the page may start none, and a
// copy is small.

import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Loaded when the first paper is looked at; the app does not wait for it at its start. */
async function library() {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // Where the library looks before it would start a worker.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdfjs;
}

/** @param bytes stays the caller's; the library gets a copy, for it takes what it is given */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await library();
  return pdfjs.getDocument({
    data: bytes.slice(),
    // Everything a copy needs is inside it.
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
  }).promise;
}
