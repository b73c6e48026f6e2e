// Shows a picture where it can be read. Where it would be too small there is "Show picture" in its place.

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';

export function WhenThereIsRoom({ children }: { children: ReactNode }) {
  const { t } = useTranslation('answering');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <div className="circle-room">
      <div className="circle-ask">
        <Button expanded={isAsked} onClick={() => setIsAsked(!isAsked)}>
          {isAsked ? t('circle.hidePicture') : t('circle.showPicture')}
        </Button>
      </div>
      <div className="circle-shown" data-asked={isAsked}>
        {children}
      </div>
    </div>
  );
}
