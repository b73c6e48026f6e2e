// A pdfkit document set up to be read by everybody: tagged (PDF/UA-1), made to last (PDF/A-3a),
// with a title, a language and bookmarks. Reaches into pdfkit's own fields where pdfkit
// offers no other way: each such place says why.

import PDFDocument from 'pdfkit';
import type { Faces } from '../fonts';
import type { OtherLetters } from '../shaped/other-letters';
import type { Outline } from '../shaped/shaper';
import type { Tag } from './parts';

export type Description = {
  title: string;
  /** BCP 47. */
  language: string;
  /** Words that tell two copies apart; they also make the file's own identity. */
  keywords: string;
  madeAt: Date;
};

type Reference = { end(chunk?: string | Uint8Array): void };
type Widget = Parameters<Pdf['annotate']>[4];
type PdfKitInside = {
  _root: { data: Record<string, unknown> };
  _addInfo(): void;
  info: Record<string, unknown>;
  ref(data: object): Reference;
  endAcroForm(): void;
  addNamedEmbeddedFile(name: string, specification: Reference): void;
  page: { dictionary: Reference; annotations: Reference[]; xobjects: Record<string, Reference> };
};

export type Pdf = InstanceType<typeof PDFDocument>;
export type Element = PDFKit.PDFStructureElement;

export type TaggedPdf = {
  pdf: Pdf;
  /** The element everything else stands in. */
  root: Element;
  fields: Reference[];
  bytes: Promise<Uint8Array>;
  /** For words our own faces cannot write, where the copy has any. */
  letters?: OtherLetters | undefined;
  /** Outlines drawn so far, each held once however often it is drawn. */
  outlines: Map<string, { name: string; form: Reference }>;
};

const program = 'Alongside';

/** Pdfkit writes a plain string as a name and a String object as text. */
const asText = (text: string): object => Object(text);

/** Pdfkit's own fields; for this folder only. */
export const insideOf = (pdf: Pdf) => pdf as unknown as PdfKitInside;

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Pdfkit writes a title into XML as it stands; one with & or < would spoil the whole metadata. */
function escapeMetadata(pdf: Pdf): void {
  const inside = insideOf(pdf);
  const addInfo = inside._addInfo;
  inside._addInfo = () => {
    const plain = inside.info;
    inside.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [
        key,
        typeof value === 'string' ? escapeXml(value) : value,
      ]),
    );
    addInfo.call(pdf);
    inside.info = plain;
  };
}

/** Pdfkit marks a file as PDF/A or as PDF/UA; PDF/A asks that the other's mark be explained. */
const accessibleMark = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 this file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function collect(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

/** Opens an empty tagged document with our two faces registered as `regular` and `bold`. */
export function openTaggedPdf(faces: Faces, about: Description, letters?: OtherLetters): TaggedPdf {
  const pdf = new PDFDocument({
    tagged: true,
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    lang: about.language,
    displayTitle: true,
    autoFirstPage: false,
    // No standard font: pdfkit would otherwise name Helvetica without embedding it.
    font: '',
    info: {
      Title: about.title,
      Keywords: about.keywords,
      Creator: program,
      Producer: program,
      CreationDate: about.madeAt,
    },
  });
  const bytes = collect(pdf);
  escapeMetadata(pdf);
  // Pdfkit takes an opened font as well as a file; its types know only files.
  pdf.registerFont('regular', faces.regular as unknown as string);
  pdf.registerFont('bold', faces.bold as unknown as string);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return { pdf, root, fields: [], bytes, letters, outlines: new Map() };
}

/** A new structure element at the end of its parent. `about`: what it shows, its own language,
 * and what its outlines say. */
export function addElement(
  pdf: Pdf,
  parent: Element,
  tag: Tag,
  about: { alt?: string; lang?: string; actual?: string } = {},
): Element {
  const element = pdf.struct(tag, about);
  parent.add(element);
  return element;
}

/** Says where on the page, in points from top left, a figure stands; PDF/UA asks for it. */
export function placeFigure(
  pdf: Pdf,
  figure: Element,
  at: { left: number; top: number; width: number; height: number },
): void {
  const { height } = pdf.page;
  // Pdfkit takes a figure's place only when it is made, and counts from the page of that moment.
  const { dictionary } = figure as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data['A'] = {
    O: 'Layout',
    Placement: 'Block',
    BBox: [at.left, height - at.top - at.height, at.left + at.width, height - at.top],
  };
}

/** A bookmark to a height on the page that is open now. */
export function addBookmark(
  parent: PDFKit.PDFOutline,
  title: string,
  top: number,
  pageWidth: number,
): PDFKit.PDFOutline {
  // Pdfkit measures `left` from the right edge.
  const place = { top: Math.max(1, top), left: pageWidth, expanded: true };
  return parent.addItem(title, place);
}

/**
 * An empty signature field on the page that is open now, tagged and labelled from the start:
 * signing later fills it in without touching pages or structure.
 */
export function addSignatureField(
  { pdf, fields }: TaggedPdf,
  parent: Element,
  field: { name: string; label: string },
  at: { left: number; top: number; width: number; height: number },
): void {
  const inside = insideOf(pdf);
  const form = addElement(pdf, parent, 'Form', { alt: field.label });
  const appearance = inside.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, at.width, at.height],
    Resources: {},
  });
  appearance.end(' ');
  const widget = {
    Subtype: 'Widget',
    FT: 'Sig',
    T: asText(field.name),
    TU: asText(field.label),
    F: 4,
    P: inside.page.dictionary,
    AP: { N: appearance },
    structParent: form,
  };
  // Pdfkit writes any entry; its types know only those of notes and links.
  pdf.annotate(at.left, at.top, at.width, at.height, widget as unknown as Widget);
  // Ended at once: pdfkit writes the page that is open when an element ends.
  form.end();
  const reference = inside.page.annotations.at(-1);
  if (reference) fields.push(reference);
}

/** Draws an outline in the units of its letter; the caller has set its place, size and colour. */
export function drawOutline({ pdf, outlines }: TaggedPdf, key: string, outline: Outline): void {
  const inside = insideOf(pdf);
  const known = outlines.get(key) ?? {
    name: `O${outlines.size}`,
    form: inside.ref(formFor(outline)),
  };
  if (!outlines.has(key)) known.form.end(outline.path.concat('\nf'));
  outlines.set(key, known);
  inside.page.xobjects[known.name] = known.form;
  pdf.addContent(`/${known.name} Do`);
}

const formFor = ({ box }: Outline) => ({
  ...{ Type: 'XObject', Subtype: 'Form' },
  ...{ BBox: box, Resources: {} },
});

/** Closes structure, fields and metadata and gives the whole file. */
export async function endTaggedPdf({ pdf, root, fields, bytes }: TaggedPdf): Promise<Uint8Array> {
  const inside = insideOf(pdf);
  root.end();
  if (fields.length > 0) {
    const form = inside.ref({ Fields: fields, SigFlags: 1 });
    form.end();
    inside._root.data['AcroForm'] = form;
    // Pdfkit's own ending expects a form made by pdfkit, with a font of its own.
    inside.endAcroForm = () => {};
  }
  inside._root.data['PageMode'] = 'UseOutlines';
  pdf.appendXML(accessibleMark);
  pdf.end();
  return bytes;
}
