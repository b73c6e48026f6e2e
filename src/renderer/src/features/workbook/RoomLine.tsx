// How much room is left where the words are copied to. It says nothing until they come near.

import { useTranslation } from 'react-i18next';
import { roomLeft } from './room-left';

/** The words about room, or nothing. */
export function useRoomWords(words: string, roomFor: number | undefined): string {
  const { t } = useTranslation('answering');
  const room = roomLeft(words, roomFor);
  if (room.kind === 'near') return t('question.roomNear', { count: room.left });
  return room.kind === 'over' ? t('question.roomOver', { count: room.by }) : '';
}

export type RoomLineProps = { id: string; words: string; roomFor: number | undefined };

export function RoomLine({ id, words, roomFor }: RoomLineProps) {
  const room = useRoomWords(words, roomFor);
  return (
    <p className="hint room-line" id={id}>
      {room}
    </p>
  );
}
