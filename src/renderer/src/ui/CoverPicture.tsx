// The picture on the cover: hills and a sun, the same for everybody.

export function CoverPicture() {
  return (
    <svg className="cover-picture" viewBox="0 0 320 160" aria-hidden="true">
      <circle cx="220" cy="70" r="34" />
      <path d="M0 130 C60 70 110 70 160 110 C210 150 250 90 320 120 V160 H0 Z" />
      <path d="M0 150 C80 110 160 150 320 140 V160 H0 Z" />
    </svg>
  );
}
