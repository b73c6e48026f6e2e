// A file dropped on a screen. Dropping is one way more: what it does can be done from the keyboard too.

import { type DragEvent, useState } from 'react';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/** Handlers for the element that takes the file, or is told of a folder. More than one at once is not taken. */
export function useDrop(take: (file: File, isFolder: boolean) => void) {
  const [isOver, setOver] = useState(false);
  const [wereSeveral, setSeveral] = useState(false);
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  return {
    isOver,
    wereSeveral,
    on: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        // Also told when the pointer goes from one thing inside to the next.
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const { files, items } = event.dataTransfer;
        const isFolder = items[0]?.webkitGetAsEntry()?.isDirectory === true;
        const [file] = files;
        setSeveral(files.length > 1);
        if (file && files.length === 1) take(file, isFolder);
      },
    },
  };
}
