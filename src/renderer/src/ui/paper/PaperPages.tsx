// The pages of a PDF, as they are on paper, one under the other. Each is drawn when it comes near; beside each picture
// stand its words for who cannot see it.

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPdf } from './open-pdf';
import './paper.css';

export type PaperPagesProps = {
  /** Of a PDF. */
  bytes: Uint8Array;
  /** BCP 47 of its words. */
  language: string;
};

export function PaperPages({ bytes, language }: PaperPagesProps) {
  const { t } = useTranslation('copies');
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    let isOld = false;
    const opening = openPdf(bytes);
    opening.then(
      (opened) => {
        if (!isOld) setPdf(opened);
      },
      () => {
        if (!isOld) setIsBroken(true);
      },
    );
    return () => {
      isOld = true;
      opening.then(
        (opened) => opened.loadingTask.destroy(),
        () => undefined,
      );
    };
  }, [bytes]);
  if (isBroken) return <p className="hint">{t('pages.broken')}</p>;
  if (!pdf) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to
    <section className="paper-pages" aria-label={t('pages.list')} tabIndex={0}>
      <ol className="plain">
        {Array.from({ length: pdf.numPages }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages of one file never move
          <PaperPage key={index} pdf={pdf} number={index + 1} language={language} />
        ))}
      </ol>
    </section>
  );
}

type PaperPageProps = { pdf: PDFDocumentProxy; number: number; language: string };

function PaperPage({ pdf, number, language }: PaperPageProps) {
  const { t } = useTranslation('copies');
  const id = useId();
  const place = useRef<HTMLLIElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setIsNear] = useState(number === 1);
  const [words, setWords] = useState('');

  useEffect(() => {
    if (isNear || !place.current) return;
    const watch = new IntersectionObserver(
      (seen) => setIsNear(seen.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '400px' },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [isNear]);

  useEffect(() => {
    if (!isNear || !canvas.current) return;
    const onto = canvas.current;
    let isOld = false;
    void pdf
      .getPage(number)
      .then(async (page) => {
        if (isOld) return;
        await draw(page, onto);
        const text = await wordsOf(page);
        if (!isOld) setWords(text);
      })
      // Another paper has come in its place meanwhile.
      .catch(() => undefined);
    return () => {
      isOld = true;
    };
  }, [pdf, number, isNear]);

  return (
    <li ref={place} className="paper-page">
      <canvas ref={canvas} role="img" aria-labelledby={id} />
      <p className="paper-number" id={id}>
        {t('pages.page', { page: number, pages: pdf.numPages })}
      </p>
      <div className="visually-hidden" lang={language}>
        {words}
      </div>
    </li>
  );
}

/** As sharp as the screen is, at twice the size the page is shown in at most. */
async function draw(page: PDFPageProxy, onto: HTMLCanvasElement): Promise<void> {
  const natural = page.getViewport({ scale: 1 });
  const wide = onto.clientWidth * Math.min(window.devicePixelRatio, 2);
  const viewport = page.getViewport({ scale: wide / natural.width });
  onto.width = Math.floor(viewport.width);
  onto.height = Math.floor(viewport.height);
  await page.render({ canvas: onto, viewport }).promise;
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('');
}
