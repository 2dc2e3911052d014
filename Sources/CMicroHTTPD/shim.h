#pragma once
#include <microhttpd.h>
#include <string.h>

// Leaves targets as they came: libmicrohttpd would decode NUL and invalid UTF-8 without a word.
static inline size_t mhd_keep_escapes(void *context, struct MHD_Connection *connection, char *text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

// MHD_start_daemon is variadic, which Swift cannot call.
static inline struct MHD_Daemon *
mhd_start(unsigned int flags, void *context,
          MHD_AccessHandlerCallback answer,
          void *(*target)(void *context, const char *target, struct MHD_Connection *connection),
          MHD_RequestCompletedCallback completed,
          MHD_NotifyConnectionCallback connection,
          const struct MHD_OptionItem *options) {
  return MHD_start_daemon(flags, 0, NULL, NULL, answer, context,
                          MHD_OPTION_URI_LOG_CALLBACK, target, context,
                          MHD_OPTION_NOTIFY_COMPLETED, completed, context,
                          MHD_OPTION_NOTIFY_CONNECTION, connection, context,
                          MHD_OPTION_UNESCAPE_CALLBACK, mhd_keep_escapes, NULL,
                          MHD_OPTION_ARRAY, options,
                          MHD_OPTION_END);
}

// MHD_get_connection_info is variadic too; each question has its own function, with an answer for "unknown".
static inline size_t mhd_head_size(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info ? info->header_size : 0;
}

static inline int mhd_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

static inline const struct sockaddr *mhd_peer(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : NULL;
}

static inline void *mhd_socket_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

static inline unsigned int mhd_status(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_HTTP_STATUS);
  return info ? info->http_status : 0;
}
