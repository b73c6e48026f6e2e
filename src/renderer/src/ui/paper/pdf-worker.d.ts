// The part of the library that reads a PDF comes without types; it is only handed on.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
