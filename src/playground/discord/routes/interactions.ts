import { refuse } from '../api-error.ts';
import { done, json } from '../http.ts';
import type { Parts } from '../parts.ts';
import { route } from '../routes.ts';
import type { ApiRoutes } from './request.ts';

/** First answers and follow-ups. They need no `Authorization`: the token in the path is enough. */
export function interactionRoutes({ world, firstAnswers, followUps }: Parts): ApiRoutes {
  const tokenOf = ({ app, token }: { readonly app: string; readonly token: string }) => {
    if (app !== world.app.id) throw refuse.unknownWebhook();
    return token;
  };
  const one = '/webhooks/:app/:token/messages/:message';
  return [
    route('POST /interactions/:id/:token/callback', ({ params, query, sent }) => {
      const response = firstAnswers.take(params.id, params.token, sent.body, sent.files);
      return query['with_response'] === 'true' ? json(response) : done;
    }),
    route('POST /webhooks/:app/:token', ({ params, sent }) =>
      json(followUps.post(tokenOf(params), sent.body, sent.files)),
    ),
    route(`GET ${one}`, ({ params }) => json(followUps.get(tokenOf(params), params.message))),
    route(`PATCH ${one}`, ({ params, sent }) =>
      json(followUps.edit(tokenOf(params), params.message, sent.body, sent.files)),
    ),
    route(`DELETE ${one}`, ({ params }) => {
      followUps.delete(tokenOf(params), params.message);
      return done;
    }),
  ];
}
