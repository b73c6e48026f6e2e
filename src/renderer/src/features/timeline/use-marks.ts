// The milestones of the plan on screen, fresh after each mark.

import { useState } from 'react';
import type { MarkedMilestone } from '../../../../shared/domain/review/milestone-marks';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { useSaveBeforeLeaving, useSaving } from '../../ui/Saving';
import { createMarker, type Marker } from './marker';

export function useMarks(plan: OpenPlan): {
  milestones: readonly MarkedMilestone[];
  marker: Marker;
} {
  const { report } = useSaving();
  const [milestones, setMilestones] = useState<readonly MarkedMilestone[]>(plan.milestones);
  const [marker] = useState(() =>
    createMarker({
      send: async (key, mark) => {
        const reply = await bridge.milestones.mark({ plan: plan.id, key, mark });
        setMilestones(reply.milestones);
      },
      report,
    }),
  );
  useSaveBeforeLeaving(marker.flush);
  return { milestones, marker };
}
