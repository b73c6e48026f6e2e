// What stands apart from the workbook: the dates and who leads, her disagreement in full, and room
// to sign by pen and by key.

import { herSignatureOn, type PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { HerVoice, InEnglish } from './Answer';
import { Aside, Inset, useColumn, useSheet } from './Column';
import { HerSignature } from './HerSignature';
import { Words } from './Words';

/** Who leads, when the plan is next looked at, and why. */
export function DatesBox({ dates }: { dates: PlanCopy['dates'] }) {
  const { look } = useSheet();
  if (dates.lines.length === 0) return null;
  return (
    <Inset
      part={{ tag: 'Sect', frame: { fill: colours.tealBg, radius: 12 }, keepWhole: true }}
      left={20}
      right={20}
      style={{ marginTop: 26, paddingTop: 16, paddingBottom: 18 }}
    >
      <Words
        text={dates.heading}
        pen={look.page}
        tag="H2"
        bookmark={{ title: dates.heading, level: 1 }}
      />
      {dates.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        <Box key={index} style={{ marginTop: 9 }}>
          <Words text={line.label} pen={look.soft} keepAhead={look.body.leading * 2} />
          <Words text={line.text} pen={look.strong} lang={line.lang} />
          <Words text={line.why} pen={look.body} lang={line.whyLang} />
        </Box>
      ))}
    </Inset>
  );
}

/** Where she does not agree: in a box nobody can overlook, in her words, all of them. */
export function DisagreementBox({ disagreement }: { disagreement: PlanCopy['disagreement'] }) {
  const { look } = useSheet();
  if (!disagreement) return null;
  return (
    <Inset
      part={{
        tag: 'Sect',
        frame: { border: { colour: colours.plum, width: 1.8 }, radius: 12 },
      }}
      left={20}
      right={20}
      style={{ marginTop: 28, paddingTop: 16, paddingBottom: 18 }}
    >
      <Words
        text={disagreement.heading}
        pen={look.page}
        tag="H2"
        bookmark={{ title: disagreement.heading, level: 1 }}
        keepAhead={look.body.leading * 3}
      />
      <Words
        text={disagreement.how}
        pen={look.strong}
        above={5}
        keepAhead={look.body.leading * 2}
      />
      <HerVoice words={disagreement.words}>
        <Words text={disagreement.words} pen={look.body} lang={disagreement.lang} />
      </HerVoice>
      <InEnglish english={disagreement.inEnglish} />
    </Inset>
  );
}

function Ruled({ text, width }: { text: string; width: number }) {
  const { look } = useSheet();
  return (
    <Aside width={width}>
      <Box
        part={{ frame: { rule: colours.line } }}
        style={{ width, height: 0.9, marginTop: 34, marginBottom: 3 }}
      />
      <Words text={text} pen={look.small} />
    </Aside>
  );
}

function WetSignature({ label, furniture }: { label: string; furniture: PlanCopy['furniture'] }) {
  const { look } = useSheet();
  const column = useColumn();
  const gap = 24;
  const dateWidth = column * 0.28;
  return (
    <Box part={{ keepWhole: true }} style={{ marginTop: 18 }}>
      <Words text={label} pen={look.strong} />
      <Box style={{ flexDirection: 'row' }}>
        <Ruled text={furniture.signHere} width={column - dateWidth - gap} />
        <Box style={{ width: gap }} />
        <Ruled text={furniture.date} width={dateWidth} />
      </Box>
    </Box>
  );
}

function SignatureField({ name, label }: { name: string; label: string }) {
  const { look } = useSheet();
  const column = useColumn();
  const frame = { border: { colour: colours.line, width: 0.9 }, radius: 6 };
  return (
    <Box part={{ keepWhole: true }} style={{ marginTop: 18 }}>
      <Words text={label} pen={look.strong} />
      <Box
        part={{ field: { name, label }, frame }}
        style={{ width: Math.min(column, 330), height: 78, marginTop: 5 }}
      />
    </Box>
  );
}

/** Her own part first, then room for other pens; then the fields signed in the app. Nobody signs twice. */
export function Signatures({ copy }: { copy: PlanCopy }) {
  if (copy.wetSignatures.length + copy.signatureFields.length === 0) return null;
  return (
    <Box part={{ tag: 'Sect', keepWhole: true }} style={{ marginTop: 30 }}>
      <HerSignature mine={herSignatureOn(copy)} furniture={copy.furniture} />
      {copy.wetSignatures.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        <WetSignature key={index} label={line.label} furniture={copy.furniture} />
      ))}
      <Box part={{ keepWhole: true }}>
        {copy.signatureFields.map((field) => (
          <SignatureField key={field.name} name={field.name} label={field.label} />
        ))}
      </Box>
    </Box>
  );
}
