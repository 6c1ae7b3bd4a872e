import { useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import type { Doctor } from '../../lib/models/doctor.ts';
import { sightWords } from '../../lib/models/doctor.ts';
import { Button, IconButton } from '../parts/button.tsx';

/** The guide doctor: every landmark of the open place, how surely it is found, and what a person has taught about it. */
export function DoctorCard({ doctor }: { doctor: Doctor }) {
  const sights = doctor.sights.value;
  const taught = doctor.taught.value;
  const [copied, setCopied] = useState(false);
  if (sights === null) return null;
  const isTaught = (id: string): boolean => taught.some(({ landmark }) => landmark === id);
  return (
    <section class="sidebar-notices stack" aria-label={say('Guide doctor')}>
      <div class="line">
        <h3 class="grow">{say('Guide doctor')}</h3>
        <IconButton icon="collapse" name={say('Close the guide doctor')} onPress={doctor.close} />
      </div>
      <p class="muted small">
        {say('What guides point at on this page, how surely it is found, by which clues, and how long that took.')}
      </p>
      {sights.length === 0 ? (
        <p role="status">
          {say('No guide points at anything on this page. Open a page of the checklist and look again.')}
        </p>
      ) : (
        <ul class="left-over">
          {sights.map(({ landmark, name, kind, confidence, clues, ms }) => (
            <li key={landmark} data-landmark={landmark} data-kind={kind}>
              <b dir="auto" id={`doctor-${landmark}`}>
                {name}
              </b>{' '}
              <span>{sightWords[kind]}</span>
              {confidence !== undefined && <span>, {Math.round(confidence * 100)} %</span>}{' '}
              <span class="muted small">
                {clues.join(' · ')} {ms} ms
              </span>
              {(kind === 'absent' || kind === 'hidden') && (
                <div>
                  <Button
                    small
                    kind="quiet"
                    describedBy={`doctor-${landmark}`}
                    onPress={() => void doctor.teach(landmark)}
                  >
                    {say('Point at it')}
                  </Button>
                </div>
              )}
              {isTaught(landmark) && (
                <div>
                  <span class="muted small">{say('You have pointed at this one.')} </span>
                  <Button
                    small
                    kind="quiet"
                    describedBy={`doctor-${landmark}`}
                    onPress={() => void doctor.forget(landmark)}
                  >
                    {say('Forget')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="line">
        <Button small onPress={doctor.open}>
          {say('Look again')}
        </Button>
        <Button small onPress={() => void doctor.copy().then(setCopied)}>
          {copied ? say('Copied') : say('Copy without names')}
        </Button>
        {taught.length > 0 && (
          <Button small onPress={() => void doctor.exportTaught()}>
            {say('Export what was shown')}
          </Button>
        )}
      </div>
    </section>
  );
}
