// Her circle of support as a list: three rings, and the people, animals and groups in each. Closer and
// Further move someone between rings.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import { useAnnounce } from '../../../ui/LiveRegion';
import { beginPerson, type Ring, ringBeside, rings, rowsInRing } from '../circle-rings';
import { newItemId, rowId } from '../list-moves';
import { RemovedLine } from '../RemovedLine';
import { useLines } from '../use-lines';
import { useWorkbook } from '../workbook-context';
import { CirclePersonCard } from './CirclePersonCard';
import type { EditorProps } from './editor-props';

const nobody: CirclePerson[] = [];
const freshSpares = (): Record<Ring, string> => ({
  close: newItemId(),
  there: newItemId(),
  around: newItemId(),
});

export function NetworkEditor({ said = nobody, onSay, onLeave }: EditorProps<CirclePerson[]>) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const words = useWorkbook().content.words.shapes.network;
  const lines = useLines(said, onSay);
  // Each ring has an empty place for the next name; typing in it makes it someone.
  const [spares, setSpares] = useState(freshSpares);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());

  function openCard(id: string, isOpen: boolean) {
    setOpened(
      (before) => new Set([...before].filter((each) => each !== id).concat(isOpen ? id : [])),
    );
  }
  function put(person: CirclePerson, isSpare: boolean) {
    lines.put(person);
    if (!isSpare) return;
    setSpares((before) => ({ ...before, [person.ring]: newItemId() }));
    openCard(person.id, true);
  }
  function move(person: CirclePerson, by: 'closer' | 'further') {
    const ring = ringBeside(person.ring, by);
    if (!ring) return;
    lines.put({ ...person, ring }, 'at-once');
    lines.focusOn(`${person.id}-${by}`);
    announce(t('circle.movedTo', { name: person.name, ring: words.rings[ring] ?? ring }));
  }

  const drawPerson = (person: CirclePerson, isSpare: boolean) => (
    <CirclePersonCard
      key={person.id}
      person={person}
      isSpare={isSpare}
      isOpen={opened.has(person.id)}
      onOpen={(isOpen) => openCard(person.id, isOpen)}
      onPut={(changed) => put(changed, isSpare)}
      onMove={(by) => move(person, by)}
      onRemove={() => lines.remove(person.id, person.name)}
      onNamed={() => lines.focusNow(`${person.id}-about`)}
      onLeave={onLeave}
    />
  );

  return (
    <div className="circle-editor her-field" ref={lines.within}>
      <p className="hint">{t('circle.hint')}</p>
      {rings.map((ring) => (
        <fieldset key={ring} className="circle-ring">
          <legend>{words.rings[ring]}</legend>
          {[
            ...rowsInRing(lines.rows, ring).map((row) =>
              row.kind === 'item' ? (
                drawPerson(row.item, false)
              ) : (
                <RemovedLine
                  key={`${rowId(row)}-removed`}
                  place={`${rowId(row)}-removed`}
                  name={row.removed.item.name}
                  onBringBack={() => lines.putBack(row.removed)}
                />
              ),
            ),
            drawPerson(beginPerson(spares[ring], ring, ''), true),
          ]}
        </fieldset>
      ))}
    </div>
  );
}
